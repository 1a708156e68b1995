-- Certificates that are issued here, what became of them, and the results of the national examination.

-- The last number given out in a year. Locked while certificates are issued, so numbers have no gaps.
CREATE TABLE certificate_number (
  year        INT NOT NULL,
  last_number INT NOT NULL,
  CONSTRAINT pk_certificate_number PRIMARY KEY (year)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

-- A frozen document: the facts are copies, and no statement of the product updates or deletes a row.
CREATE TABLE certificate (
  id              BIGINT        NOT NULL AUTO_INCREMENT,
  number          VARCHAR(20)   NOT NULL,
  person_id       BIGINT        NOT NULL,
  cohort_id       BIGINT        NOT NULL,
  programme_id    BIGINT        NOT NULL,
  issue_no        INT           NOT NULL,
  name            VARCHAR(80)   NOT NULL,
  identity_masked VARCHAR(20)   NULL,
  title_zh        VARCHAR(120)  NOT NULL,
  title_en        VARCHAR(200)  NOT NULL,
  programme_zh    VARCHAR(120)  NOT NULL,
  programme_en    VARCHAR(200)  NOT NULL,
  level           VARCHAR(10)   NOT NULL,
  hours           INT           NOT NULL,
  mock_best       DECIMAL(6, 2) NULL,
  drill_results   VARCHAR(400)  NOT NULL,
  issuer          VARCHAR(120)  NOT NULL,
  issued_on       DATE          NOT NULL,
  expires_on      DATE          NULL,
  issued_by       BIGINT        NOT NULL,
  pdf             LONGBLOB      NOT NULL,
  pdf_sha256      BINARY(32)    NOT NULL,
  CONSTRAINT pk_certificate PRIMARY KEY (id),
  CONSTRAINT uq_certificate_number UNIQUE (number),
  CONSTRAINT uq_certificate_issue UNIQUE (person_id, programme_id, issue_no),
  CONSTRAINT fk_certificate_person FOREIGN KEY (person_id) REFERENCES person (id),
  CONSTRAINT fk_certificate_cohort FOREIGN KEY (cohort_id) REFERENCES cohort (id),
  CONSTRAINT fk_certificate_programme FOREIGN KEY (programme_id) REFERENCES programme (id),
  CONSTRAINT fk_certificate_issued_by FOREIGN KEY (issued_by) REFERENCES person (id),
  CONSTRAINT ck_certificate_self CHECK (issued_by <> person_id),
  CONSTRAINT ck_certificate_dates CHECK (expires_on IS NULL OR expires_on >= issued_on)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;
CREATE INDEX ix_certificate_issued_on ON certificate (issued_on);

-- Append-only.
CREATE TABLE certificate_event (
  id             BIGINT       NOT NULL AUTO_INCREMENT,
  certificate_id BIGINT       NOT NULL,
  kind           VARCHAR(10)  NOT NULL,
  at             DATETIME(6)  NOT NULL,
  by_person      BIGINT       NOT NULL,
  reason         VARCHAR(200) NULL,
  CONSTRAINT pk_certificate_event PRIMARY KEY (id),
  CONSTRAINT uq_certificate_event UNIQUE (certificate_id, kind),
  CONSTRAINT fk_certificate_event_certificate FOREIGN KEY (certificate_id) REFERENCES certificate (id),
  CONSTRAINT fk_certificate_event_by FOREIGN KEY (by_person) REFERENCES person (id),
  CONSTRAINT ck_certificate_event_kind CHECK (kind IN ('ISSUED', 'REVOKED')),
  CONSTRAINT ck_certificate_event_reason CHECK (kind <> 'REVOKED' OR reason IS NOT NULL)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

-- Append-only: a changed result is a further row, and the latest row of a person counts.
CREATE TABLE national_result (
  id                 BIGINT        NOT NULL AUTO_INCREMENT,
  person_id          BIGINT        NOT NULL,
  cohort_id          BIGINT        NULL,
  state              VARCHAR(20)   NOT NULL,
  theory             DECIMAL(4, 1) NULL,
  practical          DECIMAL(4, 1) NULL,
  certificate_number VARCHAR(32)   NULL,
  result_date        DATE          NULL,
  recorded_by        BIGINT        NULL,
  recorded_at        DATETIME(6)   NOT NULL,
  CONSTRAINT pk_national_result PRIMARY KEY (id),
  CONSTRAINT fk_national_result_person FOREIGN KEY (person_id) REFERENCES person (id),
  CONSTRAINT fk_national_result_cohort FOREIGN KEY (cohort_id) REFERENCES cohort (id),
  CONSTRAINT fk_national_result_recorded_by FOREIGN KEY (recorded_by) REFERENCES person (id),
  CONSTRAINT ck_national_result_state CHECK (state IN ('NOT_ELIGIBLE', 'NOT_REGISTERED', 'ABSENT', 'SAT')),
  CONSTRAINT ck_national_result_theory CHECK (theory IS NULL OR theory BETWEEN 0 AND 100),
  CONSTRAINT ck_national_result_practical CHECK (practical IS NULL OR practical BETWEEN 0 AND 100)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;
CREATE INDEX ix_national_result_person ON national_result (person_id, id);
