-- What an institution's risk was rated at, and when; who counts as certified; files between upload and confirmation.

-- Append-only: the latest row of an institution counts.
CREATE TABLE institution_risk (
  id             BIGINT       NOT NULL AUTO_INCREMENT,
  institution_id BIGINT       NOT NULL,
  colour         VARCHAR(10)  NOT NULL,
  rated_on       DATE         NOT NULL,
  reason         VARCHAR(200) NOT NULL,
  entered_by     BIGINT       NULL,
  entered_at     DATETIME(6)  NOT NULL,
  CONSTRAINT pk_institution_risk PRIMARY KEY (id),
  CONSTRAINT fk_institution_risk_institution FOREIGN KEY (institution_id) REFERENCES institution (id),
  CONSTRAINT fk_institution_risk_person FOREIGN KEY (entered_by) REFERENCES person (id),
  CONSTRAINT ck_institution_risk_colour CHECK (colour IN ('RED', 'ORANGE', 'YELLOW', 'BLUE'))
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;
CREATE INDEX ix_institution_risk ON institution_risk (institution_id, rated_on, id);

-- How many people of each institution hold the national certificate by their latest result.
CREATE VIEW institution_certified AS
SELECT p.institution_id, COUNT(*) AS certified
FROM person p
JOIN national_result r ON r.person_id = p.id
  AND r.id = (SELECT MAX(l.id) FROM national_result l WHERE l.person_id = p.id)
WHERE r.certificate_number IS NOT NULL AND p.institution_id IS NOT NULL
GROUP BY p.institution_id;

-- content is sealed with AES-GCM: it may hold identity numbers.
CREATE TABLE import_draft (
  id         VARCHAR(40)  NOT NULL,
  kind       VARCHAR(20)  NOT NULL,
  owner_id   BIGINT       NOT NULL,
  file_name  VARCHAR(120) NOT NULL,
  content    LONGBLOB     NOT NULL,
  expires_at DATETIME(6)  NOT NULL,
  finished   BOOLEAN      NOT NULL DEFAULT FALSE,
  added      INT          NOT NULL DEFAULT 0,
  changed    INT          NOT NULL DEFAULT 0,
  CONSTRAINT pk_import_draft PRIMARY KEY (id),
  CONSTRAINT fk_import_draft_owner FOREIGN KEY (owner_id) REFERENCES account (person_id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;
CREATE INDEX ix_import_draft_expires ON import_draft (expires_at);
