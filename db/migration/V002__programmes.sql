-- The occupational standard, programmes and their requirements, cohorts, enrolments, and rosters waiting to be confirmed.

CREATE TABLE standard_item (
  skey          VARCHAR(40)  NOT NULL,
  edition       VARCHAR(10)  NOT NULL,
  level         VARCHAR(5)   NOT NULL,
  kind          VARCHAR(20)  NOT NULL,
  function_name VARCHAR(40)  NOT NULL,
  group_title   VARCHAR(80)  NOT NULL,
  star          BOOLEAN      NOT NULL,
  label_zh      VARCHAR(80)  NOT NULL,
  label_en      VARCHAR(120) NOT NULL,
  place         INT          NOT NULL,
  CONSTRAINT pk_standard_item PRIMARY KEY (skey),
  CONSTRAINT ck_standard_item_kind CHECK (kind IN ('skill', 'knowledge-topic'))
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;
CREATE INDEX ix_standard_item_level ON standard_item (edition, level, place);

CREATE TABLE standard_weight (
  edition       VARCHAR(10)  NOT NULL,
  level         VARCHAR(5)   NOT NULL,
  part          VARCHAR(10)  NOT NULL,
  function_name VARCHAR(40)  NOT NULL,
  percent       DECIMAL(5,2) NOT NULL,
  CONSTRAINT pk_standard_weight PRIMARY KEY (edition, level, part, function_name),
  CONSTRAINT ck_standard_weight_part CHECK (part IN ('theory', 'skills')),
  CONSTRAINT ck_standard_weight_percent CHECK (percent > 0 AND percent <= 100)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE programme (
  id                   BIGINT       NOT NULL AUTO_INCREMENT,
  code                 VARCHAR(40)  NOT NULL,
  title_zh             VARCHAR(120) NOT NULL,
  title_en             VARCHAR(200) NOT NULL,
  edition              VARCHAR(10)  NOT NULL,
  level                VARCHAR(5)   NOT NULL,
  certificate_title_zh VARCHAR(120) NOT NULL,
  certificate_title_en VARCHAR(200) NOT NULL,
  validity_months      INT          NOT NULL,
  hours                INT          NOT NULL,
  version              INT          NOT NULL DEFAULT 0,
  CONSTRAINT pk_programme PRIMARY KEY (id),
  CONSTRAINT uq_programme_code UNIQUE (code),
  CONSTRAINT ck_programme_validity CHECK (validity_months > 0),
  CONSTRAINT ck_programme_hours CHECK (hours > 0)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE programme_course (
  programme_id BIGINT      NOT NULL,
  place        INT         NOT NULL,
  course       VARCHAR(40) NOT NULL,
  CONSTRAINT pk_programme_course PRIMARY KEY (programme_id, course),
  CONSTRAINT fk_programme_course_programme FOREIGN KEY (programme_id) REFERENCES programme (id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE programme_mock (
  programme_id BIGINT       NOT NULL,
  place        INT          NOT NULL,
  blueprint    VARCHAR(40)  NOT NULL,
  pass_mark    DECIMAL(5,2) NOT NULL,
  passes       INT          NOT NULL,
  CONSTRAINT pk_programme_mock PRIMARY KEY (programme_id, blueprint),
  CONSTRAINT fk_programme_mock_programme FOREIGN KEY (programme_id) REFERENCES programme (id),
  CONSTRAINT ck_programme_mock_passes CHECK (passes > 0),
  CONSTRAINT ck_programme_mock_mark CHECK (pass_mark >= 0 AND pass_mark <= 100)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE programme_drill (
  programme_id BIGINT      NOT NULL,
  place        INT         NOT NULL,
  sheet        VARCHAR(40) NOT NULL,
  passes       INT         NOT NULL,
  CONSTRAINT pk_programme_drill PRIMARY KEY (programme_id, sheet),
  CONSTRAINT fk_programme_drill_programme FOREIGN KEY (programme_id) REFERENCES programme (id),
  CONSTRAINT ck_programme_drill_passes CHECK (passes > 0)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE cohort (
  id           BIGINT       NOT NULL AUTO_INCREMENT,
  programme_id BIGINT       NOT NULL,
  title        VARCHAR(80)  NOT NULL,
  starts_on    DATE         NOT NULL,
  ends_on      DATE         NOT NULL,
  place        VARCHAR(120) NOT NULL,
  version      INT          NOT NULL DEFAULT 0,
  CONSTRAINT pk_cohort PRIMARY KEY (id),
  CONSTRAINT uq_cohort_title UNIQUE (title),
  CONSTRAINT fk_cohort_programme FOREIGN KEY (programme_id) REFERENCES programme (id),
  CONSTRAINT ck_cohort_dates CHECK (ends_on >= starts_on)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE enrolment (
  id          BIGINT      NOT NULL AUTO_INCREMENT,
  cohort_id   BIGINT      NOT NULL,
  person_id   BIGINT      NOT NULL,
  state       VARCHAR(12) NOT NULL,
  enrolled_at DATETIME(6) NOT NULL,
  version     INT         NOT NULL DEFAULT 0,
  CONSTRAINT pk_enrolment PRIMARY KEY (id),
  CONSTRAINT uq_enrolment UNIQUE (cohort_id, person_id),
  CONSTRAINT fk_enrolment_cohort FOREIGN KEY (cohort_id) REFERENCES cohort (id),
  CONSTRAINT fk_enrolment_person FOREIGN KEY (person_id) REFERENCES person (id),
  CONSTRAINT ck_enrolment_state CHECK (state IN ('ENROLLED', 'WITHDRAWN'))
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;
CREATE INDEX ix_enrolment_person ON enrolment (person_id);

-- A roster between upload and confirmation. content is sealed with AES-GCM: it holds identity numbers.
CREATE TABLE roster_draft (
  id          VARCHAR(40)  NOT NULL,
  cohort_id   BIGINT       NOT NULL,
  owner_id    BIGINT       NOT NULL,
  file_name   VARCHAR(120) NOT NULL,
  content     LONGBLOB     NOT NULL,
  expires_at  DATETIME(6)  NOT NULL,
  finished    BOOLEAN      NOT NULL DEFAULT FALSE,
  added       INT          NOT NULL DEFAULT 0,
  enrolled    INT          NOT NULL DEFAULT 0,
  changed     INT          NOT NULL DEFAULT 0,
  CONSTRAINT pk_roster_draft PRIMARY KEY (id),
  CONSTRAINT fk_roster_draft_cohort FOREIGN KEY (cohort_id) REFERENCES cohort (id),
  CONSTRAINT fk_roster_draft_owner FOREIGN KEY (owner_id) REFERENCES account (person_id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;
CREATE INDEX ix_roster_draft_expires ON roster_draft (expires_at);
