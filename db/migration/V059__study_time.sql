-- How long a lesson was really studied: a row for each time its page was open. A page names its visit itself and says again and
-- again how long it was studied in all; reported is what it said, counted what was believed.
CREATE TABLE lesson_visit (
  person_id   BIGINT      NOT NULL,
  course_id   BIGINT      NOT NULL,
  lesson_code VARCHAR(20) NOT NULL,
  visit       CHAR(32)    NOT NULL,
  reported    INT         NOT NULL,
  counted     INT         NOT NULL,
  began_at    DATETIME(6) NOT NULL,
  last_at     DATETIME(6) NOT NULL,
  CONSTRAINT pk_lesson_visit PRIMARY KEY (person_id, course_id, lesson_code, visit),
  CONSTRAINT fk_lesson_visit_person FOREIGN KEY (person_id) REFERENCES person (id),
  CONSTRAINT fk_lesson_visit_course FOREIGN KEY (course_id) REFERENCES course (id),
  CONSTRAINT ck_lesson_visit_counted CHECK (counted BETWEEN 0 AND reported)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

-- Nobody studies longer than the clock runs, on however many devices: what is counted moves this instant on towards now.
CREATE TABLE study_clock (
  person_id     BIGINT      NOT NULL,
  counted_until DATETIME(6) NOT NULL,
  CONSTRAINT pk_study_clock PRIMARY KEY (person_id),
  CONSTRAINT fk_study_clock_person FOREIGN KEY (person_id) REFERENCES person (id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

ALTER TABLE lesson_progress ADD COLUMN end_seen BOOLEAN NOT NULL DEFAULT FALSE;
UPDATE lesson_progress SET end_seen = TRUE WHERE completed_at IS NOT NULL;

-- 0 asks for nothing but the reader's word.
ALTER TABLE lesson ADD COLUMN least_minutes INT NOT NULL DEFAULT 0;
ALTER TABLE course_draft_lesson ADD COLUMN least_minutes INT NOT NULL DEFAULT 0;
