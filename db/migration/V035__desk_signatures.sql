-- What a record was witnessed by at the desk: who signed and how, by how much its clock was off, and what was photographed
-- or spoken. All of it is optional: records from before, and those that are sent without, have none.

-- Seconds by which the desk's clock was ahead of the server's when it last heard it; negative where it was behind.
ALTER TABLE drill_record ADD COLUMN skew_seconds INT NULL;

-- The trainee drew a signature, or there is a reason why not. The grader's password was checked by the server, by the
-- tablet alone, or not at all.
CREATE TABLE drill_signature (
  id          BIGINT       NOT NULL AUTO_INCREMENT,
  record_id   BIGINT       NOT NULL,
  signer      VARCHAR(10)  NOT NULL,
  png         MEDIUMBLOB   NULL,
  reason      VARCHAR(500) NULL,
  proved_by   VARCHAR(10)  NULL,
  CONSTRAINT pk_drill_signature PRIMARY KEY (id),
  CONSTRAINT uq_drill_signature_signer UNIQUE (record_id, signer),
  CONSTRAINT fk_drill_signature_record FOREIGN KEY (record_id) REFERENCES drill_record (id),
  CONSTRAINT ck_drill_signature_signer CHECK (signer IN ('TRAINEE', 'GRADER')),
  CONSTRAINT ck_drill_signature_trainee CHECK (signer <> 'TRAINEE' OR (png IS NULL) <> (reason IS NULL)),
  CONSTRAINT ck_drill_signature_grader CHECK (
    signer <> 'GRADER' OR proved_by IN ('SERVER', 'DEVICE', 'NOBODY') AND png IS NULL AND reason IS NULL)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

-- source_sha256: of the file as it arrived; content is what was written anew from it.
CREATE TABLE drill_evidence (
  id            BIGINT      NOT NULL AUTO_INCREMENT,
  record_id     BIGINT      NOT NULL,
  no            INT         NOT NULL,
  client_key    CHAR(36)    NOT NULL,
  item_id       BIGINT      NOT NULL,
  media_type    VARCHAR(20) NOT NULL,
  source_sha256 CHAR(64)    NOT NULL,
  content       MEDIUMBLOB  NOT NULL,
  added_at      DATETIME(6) NOT NULL,
  CONSTRAINT pk_drill_evidence PRIMARY KEY (id),
  CONSTRAINT uq_drill_evidence_no UNIQUE (record_id, no),
  CONSTRAINT uq_drill_evidence_client_key UNIQUE (client_key),
  CONSTRAINT fk_drill_evidence_record FOREIGN KEY (record_id) REFERENCES drill_record (id),
  CONSTRAINT fk_drill_evidence_item FOREIGN KEY (item_id) REFERENCES drill_item (id),
  CONSTRAINT ck_drill_evidence_no CHECK (no BETWEEN 1 AND 10),
  CONSTRAINT ck_drill_evidence_type CHECK (media_type IN ('image/jpeg', 'audio/webm', 'audio/mp4', 'audio/ogg'))
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;
