package org.watchroom.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class AddressesTest {

    @Test
    void aPortInUseIsRefusedByNumberAndAddress() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            assertThatThrownBy(() -> Addresses.mustBeFree("127.0.0.1", other.getLocalPort()))
                    .hasMessageContaining("port " + other.getLocalPort() + " on 127.0.0.1 is in use");
        }
    }

    @Test
    void aFreePortPasses() {
        assertThatCode(() -> Addresses.mustBeFree("127.0.0.1", Addresses.freePort()))
                .doesNotThrowAnyException();
    }

    @Test
    void anAddressOfAnotherMachineIsRefused() {
        assertThatThrownBy(() -> Addresses.mustBeFree("203.0.113.7", 8080))
                .hasMessageContaining("203.0.113.7 is not an address of this machine");
    }

    @Test
    void onlyThisMachineIsLoopback() {
        assertThat(Addresses.isLoopback("127.0.0.1")).isTrue();
        assertThat(Addresses.isLoopback("::1")).isTrue();
        assertThat(Addresses.isLoopback("0.0.0.0")).isFalse();
        assertThat(Addresses.isLoopback("203.0.113.7")).isFalse();
    }
}
