-- What a reader wrote for themselves beside a lesson. Kept by lesson code, so it outlives a new version of the course.
CREATE TABLE lesson_note (
  person_id   BIGINT      NOT NULL,
  course_id   BIGINT      NOT NULL,
  lesson_code VARCHAR(20) NOT NULL,
  words       TEXT        NOT NULL,
  changed_at  DATETIME(6) NOT NULL,
  version     INT         NOT NULL,
  CONSTRAINT pk_lesson_note PRIMARY KEY (person_id, course_id, lesson_code),
  CONSTRAINT fk_lesson_note_person FOREIGN KEY (person_id) REFERENCES person (id),
  CONSTRAINT fk_lesson_note_course FOREIGN KEY (course_id) REFERENCES course (id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;
