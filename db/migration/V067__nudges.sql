-- A reminder of an instructor to go on with a course, until its reader has taken note of it.
CREATE TABLE nudge (
  id        BIGINT       NOT NULL AUTO_INCREMENT,
  person_id BIGINT       NOT NULL,
  cohort_id BIGINT       NOT NULL,
  by_person BIGINT       NOT NULL,
  words     VARCHAR(200) NOT NULL,
  at        DATETIME(6)  NOT NULL,
  seen_at   DATETIME(6)  NULL,
  CONSTRAINT pk_nudge PRIMARY KEY (id),
  CONSTRAINT fk_nudge_person FOREIGN KEY (person_id) REFERENCES person (id),
  CONSTRAINT fk_nudge_cohort FOREIGN KEY (cohort_id) REFERENCES cohort (id),
  CONSTRAINT fk_nudge_by FOREIGN KEY (by_person) REFERENCES person (id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;
CREATE INDEX ix_nudge_person ON nudge (person_id, seen_at);
CREATE INDEX ix_nudge_cohort ON nudge (cohort_id, person_id, at);
