package org.watchroom.certificates.model;

import java.util.Arrays;
import java.util.List;

/**
 * Shows that an entry stands at a place of the tree (RFC 9162, section 2.1.3).
 *
 * @param place from 0
 * @param size leaves of the tree
 * @param path hashes from the leaf up
 */
public record InclusionProof(long place, long size, List<byte[]> path) {

    /** Whether the entry with this proof leads to this root. */
    public boolean holds(byte[] entry, byte[] root) {
        if (place < 0 || place >= size) {
            return false;
        }
        long at = place;
        long last = size - 1;
        byte[] hash = MerkleTree.leaf(entry);
        for (byte[] sibling : path) {
            if (last == 0) {
                return false;
            }
            if ((at & 1) == 1 || at == last) {
                hash = MerkleTree.node(sibling, hash);
                while ((at & 1) == 0 && at != 0) {
                    at >>= 1;
                    last >>= 1;
                }
            } else {
                hash = MerkleTree.node(hash, sibling);
            }
            at >>= 1;
            last >>= 1;
        }
        return last == 0 && Arrays.equals(hash, root);
    }
}
