package org.watchroom.certificates.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;

/**
 * The Merkle tree of RFC 9162, section 2.1, over SHA-256: a leaf's hash begins with the byte 0x00, a node's with 0x01, so
 * that neither passes for the other. Places count from 0.
 */
public final class MerkleTree {

    private final List<byte[]> leaves;

    private MerkleTree(List<byte[]> leaves) {
        this.leaves = leaves;
    }

    /** The tree over these entries, in this order. */
    public static MerkleTree of(List<byte[]> entries) {
        return new MerkleTree(entries.stream().map(MerkleTree::leaf).toList());
    }

    /** The tree over these lines of text, each in UTF-8. */
    public static MerkleTree ofTexts(List<String> entries) {
        return of(
                entries.stream().map(it -> it.getBytes(StandardCharsets.UTF_8)).toList());
    }

    public int size() {
        return leaves.size();
    }

    public byte[] root() {
        return root(leaves);
    }

    /** The root as it was when the tree had this many leaves. */
    public byte[] rootAt(int size) {
        return root(leaves.subList(0, size));
    }

    /** RFC 9162, section 2.1.3.1, for the tree as it was when it had this many leaves. */
    public InclusionProof inclusion(int place, int size) {
        List<byte[]> path = new ArrayList<>();
        path(place, leaves.subList(0, size), path);
        return new InclusionProof(place, size, path);
    }

    /** RFC 9162, section 2.1.4.1. */
    public ConsistencyProof consistency(int from, int to) {
        List<byte[]> path = new ArrayList<>();
        if (from > 0 && from < to) {
            subproof(from, leaves.subList(0, to), true, path);
        }
        return new ConsistencyProof(from, to, path);
    }

    static byte[] leaf(byte[] entry) {
        MessageDigest digest = sha256();
        digest.update((byte) 0);
        return digest.digest(entry);
    }

    static byte[] node(byte[] left, byte[] right) {
        MessageDigest digest = sha256();
        digest.update((byte) 1);
        digest.update(left);
        return digest.digest(right);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] root(List<byte[]> hashes) {
        if (hashes.isEmpty()) {
            return sha256().digest();
        }
        if (hashes.size() == 1) {
            return hashes.get(0);
        }
        int split = split(hashes.size());
        return node(root(hashes.subList(0, split)), root(hashes.subList(split, hashes.size())));
    }

    private static void path(int place, List<byte[]> hashes, List<byte[]> path) {
        if (hashes.size() == 1) {
            return;
        }
        int split = split(hashes.size());
        List<byte[]> left = hashes.subList(0, split);
        List<byte[]> right = hashes.subList(split, hashes.size());
        if (place < split) {
            path(place, left, path);
            path.add(root(right));
        } else {
            path(place - split, right, path);
            path.add(root(left));
        }
    }

    private static void subproof(int from, List<byte[]> hashes, boolean whole, List<byte[]> path) {
        if (from == hashes.size()) {
            if (!whole) {
                path.add(root(hashes));
            }
            return;
        }
        int split = split(hashes.size());
        List<byte[]> left = hashes.subList(0, split);
        List<byte[]> right = hashes.subList(split, hashes.size());
        if (from <= split) {
            subproof(from, left, whole, path);
            path.add(root(right));
        } else {
            subproof(from - split, right, false, path);
            path.add(root(left));
        }
    }

    /** The largest power of two below the size. */
    private static int split(int size) {
        return Integer.highestOneBit(size - 1);
    }
}
