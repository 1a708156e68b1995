package org.watchroom.certificates;

import java.util.HexFormat;
import java.util.List;
import org.watchroom.certificates.model.ProofFile;

/**
 * Shows that a certificate stands in the register (RFC 9162, section 2.1.3).
 *
 * @param place from 0
 * @param leaf the entry's text, hashed in UTF-8
 * @param path hashes from the leaf up, in hex
 */
public record EntryProof(long place, String leaf, List<String> path, SignedHead head) {

    /** To be kept beside the document; {@link Check} reads it. */
    public String file() {
        return new ProofFile(
                        head.size(),
                        place,
                        path.stream().map(HexFormat.of()::parseHex).toList(),
                        leaf)
                .text();
    }
}
