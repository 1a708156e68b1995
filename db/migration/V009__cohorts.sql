-- What a programme requires, version by version; a cohort keeps the version that it began with.
-- Seats, instructors, waiting lists, and what became of each enrolment.

CREATE TABLE programme_version (
  programme_id    BIGINT       NOT NULL,
  number          INT          NOT NULL,
  validity_months INT          NOT NULL,
  hours           INT          NOT NULL,
  reason          VARCHAR(200) NOT NULL,
  made_at         DATETIME(6)  NOT NULL,
  made_by         BIGINT       NULL,
  CONSTRAINT pk_programme_version PRIMARY KEY (programme_id, number),
  CONSTRAINT fk_programme_version_programme FOREIGN KEY (programme_id) REFERENCES programme (id),
  CONSTRAINT fk_programme_version_made_by FOREIGN KEY (made_by) REFERENCES person (id),
  CONSTRAINT ck_programme_version_number CHECK (number > 0),
  CONSTRAINT ck_programme_version_validity CHECK (validity_months > 0),
  CONSTRAINT ck_programme_version_hours CHECK (hours >= 0)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

INSERT INTO programme_version (programme_id, number, validity_months, hours, reason, made_at)
SELECT id, 1, validity_months, 0, '', UTC_TIMESTAMP(6) FROM programme;

ALTER TABLE programme_course DROP FOREIGN KEY fk_programme_course_programme;
ALTER TABLE programme_course ADD COLUMN version_no INT NOT NULL DEFAULT 1;
ALTER TABLE programme_course DROP PRIMARY KEY, ADD CONSTRAINT pk_programme_course PRIMARY KEY (programme_id, version_no, course);
ALTER TABLE programme_course ADD CONSTRAINT fk_programme_course_version
  FOREIGN KEY (programme_id, version_no) REFERENCES programme_version (programme_id, number);

ALTER TABLE programme_mock DROP FOREIGN KEY fk_programme_mock_programme;
ALTER TABLE programme_mock ADD COLUMN version_no INT NOT NULL DEFAULT 1;
ALTER TABLE programme_mock DROP PRIMARY KEY, ADD CONSTRAINT pk_programme_mock PRIMARY KEY (programme_id, version_no, blueprint);
ALTER TABLE programme_mock ADD CONSTRAINT fk_programme_mock_version
  FOREIGN KEY (programme_id, version_no) REFERENCES programme_version (programme_id, number);

ALTER TABLE programme_drill DROP FOREIGN KEY fk_programme_drill_programme;
ALTER TABLE programme_drill ADD COLUMN version_no INT NOT NULL DEFAULT 1;
ALTER TABLE programme_drill DROP PRIMARY KEY, ADD CONSTRAINT pk_programme_drill PRIMARY KEY (programme_id, version_no, sheet);
ALTER TABLE programme_drill ADD CONSTRAINT fk_programme_drill_version
  FOREIGN KEY (programme_id, version_no) REFERENCES programme_version (programme_id, number);

-- seats: null means as many as come
ALTER TABLE cohort
  ADD COLUMN requirements_no INT NOT NULL DEFAULT 1,
  ADD COLUMN seats INT NULL,
  ADD CONSTRAINT ck_cohort_seats CHECK (seats IS NULL OR seats > 0),
  ADD CONSTRAINT fk_cohort_requirements
    FOREIGN KEY (programme_id, requirements_no) REFERENCES programme_version (programme_id, number);

CREATE TABLE cohort_instructor (
  cohort_id BIGINT NOT NULL,
  person_id BIGINT NOT NULL,
  CONSTRAINT pk_cohort_instructor PRIMARY KEY (cohort_id, person_id),
  CONSTRAINT fk_cohort_instructor_cohort FOREIGN KEY (cohort_id) REFERENCES cohort (id),
  CONSTRAINT fk_cohort_instructor_person FOREIGN KEY (person_id) REFERENCES person (id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;
CREATE INDEX ix_cohort_instructor_person ON cohort_instructor (person_id);

ALTER TABLE enrolment DROP CONSTRAINT ck_enrolment_state;
ALTER TABLE enrolment
  ADD COLUMN waiting_since DATETIME(6) NULL,
  ADD CONSTRAINT ck_enrolment_state CHECK (state IN ('ENROLLED', 'WAITING', 'WITHDRAWN', 'TRANSFERRED')),
  ADD CONSTRAINT ck_enrolment_waiting CHECK (state <> 'WAITING' OR waiting_since IS NOT NULL);

-- Append-only: what became of an enrolment, when, by whom and why.
CREATE TABLE enrolment_event (
  id              BIGINT       NOT NULL AUTO_INCREMENT,
  cohort_id       BIGINT       NOT NULL,
  person_id       BIGINT       NOT NULL,
  kind            VARCHAR(12)  NOT NULL,
  at              DATETIME(6)  NOT NULL,
  by_person       BIGINT       NULL,
  reason          VARCHAR(200) NULL,
  other_cohort_id BIGINT       NULL,
  CONSTRAINT pk_enrolment_event PRIMARY KEY (id),
  CONSTRAINT fk_enrolment_event_enrolment FOREIGN KEY (cohort_id, person_id) REFERENCES enrolment (cohort_id, person_id),
  CONSTRAINT fk_enrolment_event_by FOREIGN KEY (by_person) REFERENCES person (id),
  CONSTRAINT fk_enrolment_event_other FOREIGN KEY (other_cohort_id) REFERENCES cohort (id),
  CONSTRAINT ck_enrolment_event_kind CHECK (kind IN ('ENROLLED', 'WAITING', 'MOVED_UP', 'WITHDRAWN', 'TRANSFERRED'))
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;
