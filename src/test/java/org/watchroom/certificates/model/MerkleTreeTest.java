package org.watchroom.certificates.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MerkleTreeTest {

    private static final HexFormat HEX = HexFormat.of();

    /** The entries and roots that implementations of Certificate Transparency share as reference. */
    private static final List<String> ENTRIES =
            List.of("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f");

    private static final List<String> ROOTS = List.of(
            "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
            "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
            "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

    private final MerkleTree reference =
            MerkleTree.of(ENTRIES.stream().map(HEX::parseHex).toList());

    @Test
    void theRootsAreThoseOfTheReferenceTrees() {
        for (int size = 0; size <= 8; size++) {
            assertThat(HEX.formatHex(reference.rootAt(size))).isEqualTo(ROOTS.get(size));
        }
    }

    @Test
    void theProofOfTheFirstOfEightIsThatOfTheReference() {
        assertThat(reference.inclusion(0, 8).path().stream().map(HEX::formatHex))
                .containsExactly(
                        "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
                        "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
                        "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4");
    }

    @Test
    void everyInclusionProofHoldsForItsEntryAloneAndItsPlaceAlone() {
        List<byte[]> entries = entries(20);
        MerkleTree tree = MerkleTree.of(entries);
        for (int size = 1; size <= 20; size++) {
            byte[] root = tree.rootAt(size);
            for (int place = 0; place < size; place++) {
                InclusionProof proof = tree.inclusion(place, size);
                assertThat(proof.holds(entries.get(place), root)).isTrue();
                assertThat(proof.holds(new byte[] {9, 9, 9}, root)).isFalse();
                assertThat(new InclusionProof(place + 1L, size, proof.path()).holds(entries.get(place), root))
                        .isFalse();
                assertThat(new InclusionProof(place, size, longer(proof.path())).holds(entries.get(place), root))
                        .isFalse();
            }
        }
    }

    @Test
    void everyConsistencyProofHoldsForItsTwoTreesAlone() {
        MerkleTree tree = MerkleTree.of(entries(20));
        byte[] other = MerkleTree.leaf(new byte[] {7});
        for (int to = 0; to <= 20; to++) {
            for (int from = 0; from <= to; from++) {
                ConsistencyProof proof = tree.consistency(from, to);
                assertThat(proof.holds(tree.rootAt(from), tree.rootAt(to))).isTrue();
                assertThat(proof.holds(other, tree.rootAt(to))).isFalse();
                if (from > 0) {
                    assertThat(proof.holds(tree.rootAt(from), other)).isFalse();
                }
                assertThat(new ConsistencyProof(from, to, longer(proof.path()))
                                .holds(tree.rootAt(from), tree.rootAt(to)))
                        .isFalse();
            }
        }
    }

    @Test
    void theRootIsThatOfALevelByLevelRecomputation() {
        for (int size = 1; size <= 70; size++) {
            List<byte[]> entries = entries(size);
            assertThat(MerkleTree.of(entries).root()).isEqualTo(levelByLevel(entries));
        }
    }

    private static byte[] levelByLevel(List<byte[]> entries) {
        List<byte[]> level =
                new ArrayList<>(entries.stream().map(MerkleTree::leaf).toList());
        while (level.size() > 1) {
            List<byte[]> above = new ArrayList<>();
            for (int i = 0; i + 1 < level.size(); i += 2) {
                above.add(MerkleTree.node(level.get(i), level.get(i + 1)));
            }
            if (level.size() % 2 == 1) {
                above.add(level.get(level.size() - 1));
            }
            level = above;
        }
        return level.get(0);
    }

    private static List<byte[]> longer(List<byte[]> path) {
        List<byte[]> longer = new ArrayList<>(path);
        longer.add(new byte[32]);
        return longer;
    }

    private static List<byte[]> entries(int many) {
        Random random = new Random(many);
        return IntStream.range(0, many)
                .mapToObj(i -> {
                    byte[] entry = new byte[i % 50];
                    random.nextBytes(entry);
                    return entry;
                })
                .toList();
    }
}
