package org.watchroom.people;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Where a sign-in came from, in words coarse enough to keep: a kind of device and half an address.
 *
 * @param device such as {@code Chrome · Windows}; empty when it does not say
 * @param network {@link #THIS_MACHINE}, {@link #THIS_HOUSE}, or the first half of an address, such as {@code 203.0.*.*}
 */
record Origin(String device, String network) {

    static final String THIS_MACHINE = "LOOPBACK";
    static final String THIS_HOUSE = "PRIVATE";

    /** What a browser's own name holds, in the order of asking: most of them also claim to be others. */
    private static final Map<String, String> BROWSERS = ordered(
            "MicroMessenger",
            "WeChat",
            "Edg",
            "Edge",
            "Firefox",
            "Firefox",
            "OPR/",
            "Opera",
            "Chrome",
            "Chrome",
            "Safari",
            "Safari");

    private static final Map<String, String> SYSTEMS = ordered(
            "OpenHarmony",
            "HarmonyOS",
            "HarmonyOS",
            "HarmonyOS",
            "Android",
            "Android",
            "iPhone",
            "iPhone",
            "iPad",
            "iPad",
            "Windows",
            "Windows",
            "Mac OS",
            "Mac",
            "Linux",
            "Linux");

    static Origin of(String address, String userAgent) {
        return new Origin(device(userAgent == null ? "" : userAgent), network(address));
    }

    private static String device(String userAgent) {
        String browser = first(BROWSERS, userAgent);
        String system = first(SYSTEMS, userAgent);
        return browser.isEmpty() || system.isEmpty() ? browser + system : browser + " · " + system;
    }

    private static String first(Map<String, String> marks, String userAgent) {
        return marks.entrySet().stream()
                .filter(mark -> userAgent.contains(mark.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }

    private static String network(String text) {
        if (text == null || !text.matches("[0-9a-fA-F:.]{2,45}(%\\w{1,20})?")) {
            return "";
        }
        try {
            InetAddress address = InetAddress.getByName(text);
            byte[] bytes = address.getAddress();
            if (address.isLoopbackAddress()) {
                return THIS_MACHINE;
            }
            if (address.isSiteLocalAddress()
                    || address.isLinkLocalAddress()
                    || (bytes[0] & 0xfe) == 0xfc && bytes.length > 4) {
                return THIS_HOUSE;
            }
            return bytes.length == 4
                    ? (bytes[0] & 0xff) + "." + (bytes[1] & 0xff) + ".*.*"
                    : "%x:%x::*".formatted(word(bytes, 0), word(bytes, 2));
        } catch (UnknownHostException e) {
            return "";
        }
    }

    private static int word(byte[] bytes, int at) {
        return (bytes[at] & 0xff) << 8 | bytes[at + 1] & 0xff;
    }

    private static Map<String, String> ordered(String... pairs) {
        Map<String, String> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put(pairs[i], pairs[i + 1]);
        }
        return map;
    }
}
