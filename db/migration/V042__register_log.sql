-- The register of certificates as an append-only log (RFC 9162): what was done to a certificate, in order, and the signed
-- heads of the tree over it. Nothing here names a person in clear.

-- How many entries there are. Locked while an entry is appended, so that places have no gaps.
CREATE TABLE register_size (
  id   INT    NOT NULL,
  size BIGINT NOT NULL,
  CONSTRAINT pk_register_size PRIMARY KEY (id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

-- Append-only. The leaf is the text that the tree is built over; the salt hides the facts whose digest it holds.
CREATE TABLE register_entry (
  id     BIGINT       NOT NULL AUTO_INCREMENT,
  place  BIGINT       NOT NULL,
  number VARCHAR(20)  NOT NULL,
  kind   VARCHAR(10)  NOT NULL,
  leaf   VARCHAR(600) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  salt   BINARY(16)   NOT NULL,
  CONSTRAINT pk_register_entry PRIMARY KEY (id),
  CONSTRAINT uq_register_entry_place UNIQUE (place),
  CONSTRAINT uq_register_entry UNIQUE (number, kind)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

-- Append-only: the tree at a moment, signed.
CREATE TABLE register_head (
  id        BIGINT      NOT NULL AUTO_INCREMENT,
  size      BIGINT      NOT NULL,
  root      BINARY(32)  NOT NULL,
  at        DATETIME(6) NOT NULL,
  signature BINARY(64)  NOT NULL,
  CONSTRAINT pk_register_head PRIMARY KEY (id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;
