package org.watchroom.certificates.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Shows that a later tree begins with all of an earlier one (RFC 9162, section 2.1.4).
 *
 * @param from leaves of the earlier tree
 * @param to leaves of the later tree
 */
public record ConsistencyProof(long from, long to, List<byte[]> path) {

    public boolean holds(byte[] earlier, byte[] later) {
        if (from < 0 || from > to) {
            return false;
        }
        if (from == to) {
            return path.isEmpty() && Arrays.equals(earlier, later);
        }
        if (from == 0) {
            return path.isEmpty() && Arrays.equals(earlier, MerkleTree.sha256().digest());
        }
        List<byte[]> rest = new ArrayList<>(path);
        if (Long.bitCount(from) == 1) {
            rest.add(0, earlier);
        }
        if (rest.isEmpty()) {
            return false;
        }
        long at = from - 1;
        long last = to - 1;
        while ((at & 1) == 1) {
            at >>= 1;
            last >>= 1;
        }
        byte[] old = rest.get(0);
        byte[] now = rest.get(0);
        for (byte[] hash : rest.subList(1, rest.size())) {
            if (last == 0) {
                return false;
            }
            if ((at & 1) == 1 || at == last) {
                old = MerkleTree.node(hash, old);
                now = MerkleTree.node(hash, now);
                while ((at & 1) == 0 && at != 0) {
                    at >>= 1;
                    last >>= 1;
                }
            } else {
                now = MerkleTree.node(now, hash);
            }
            at >>= 1;
            last >>= 1;
        }
        return last == 0 && Arrays.equals(old, earlier) && Arrays.equals(now, later);
    }
}
