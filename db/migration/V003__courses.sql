-- Theory courses: versions of their lessons and pictures, and how far each person has read.

CREATE TABLE course (
  id      BIGINT      NOT NULL AUTO_INCREMENT,
  code    VARCHAR(40) NOT NULL,
  newest  INT         NOT NULL DEFAULT 0,
  version INT         NOT NULL DEFAULT 0,
  CONSTRAINT pk_course PRIMARY KEY (id),
  CONSTRAINT uq_course_code UNIQUE (code)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

-- A version never changes; changed content is imported as the next number.
CREATE TABLE course_version (
  id          BIGINT       NOT NULL AUTO_INCREMENT,
  course_id   BIGINT       NOT NULL,
  number      INT          NOT NULL,
  title_zh    VARCHAR(120) NOT NULL,
  title_en    VARCHAR(200) NOT NULL,
  summary_zh  VARCHAR(600) NOT NULL,
  summary_en  VARCHAR(1200) NOT NULL,
  review_zh   VARCHAR(120) NOT NULL,
  review_en   VARCHAR(200) NOT NULL,
  digest      CHAR(64)     NOT NULL,
  imported_at DATETIME(6)  NOT NULL,
  CONSTRAINT pk_course_version PRIMARY KEY (id),
  CONSTRAINT uq_course_version_number UNIQUE (course_id, number),
  CONSTRAINT fk_course_version_course FOREIGN KEY (course_id) REFERENCES course (id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

-- html is what the Markdown was drawn to at the import, already made safe.
CREATE TABLE lesson (
  id                BIGINT       NOT NULL AUTO_INCREMENT,
  course_version_id BIGINT       NOT NULL,
  position          INT          NOT NULL,
  code              VARCHAR(20)  NOT NULL,
  title_zh          VARCHAR(120) NOT NULL,
  title_en          VARCHAR(200) NOT NULL,
  minutes           INT          NOT NULL,
  markdown          MEDIUMTEXT   NOT NULL,
  html              MEDIUMTEXT   NOT NULL,
  CONSTRAINT pk_lesson PRIMARY KEY (id),
  CONSTRAINT uq_lesson_code UNIQUE (course_version_id, code),
  CONSTRAINT uq_lesson_position UNIQUE (course_version_id, position),
  CONSTRAINT fk_lesson_course_version FOREIGN KEY (course_version_id) REFERENCES course_version (id),
  CONSTRAINT ck_lesson_minutes CHECK (minutes BETWEEN 1 AND 600)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE lesson_standard (
  lesson_id    BIGINT      NOT NULL,
  position     INT         NOT NULL,
  standard_key VARCHAR(40) NOT NULL,
  CONSTRAINT pk_lesson_standard PRIMARY KEY (lesson_id, position),
  CONSTRAINT uq_lesson_standard UNIQUE (lesson_id, standard_key),
  CONSTRAINT fk_lesson_standard_lesson FOREIGN KEY (lesson_id) REFERENCES lesson (id),
  CONSTRAINT fk_lesson_standard_item FOREIGN KEY (standard_key) REFERENCES standard_item (skey)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE course_medium (
  id                BIGINT       NOT NULL AUTO_INCREMENT,
  course_version_id BIGINT       NOT NULL,
  name              VARCHAR(120) NOT NULL,
  media_type        VARCHAR(40)  NOT NULL,
  content           MEDIUMBLOB   NOT NULL,
  CONSTRAINT pk_course_medium PRIMARY KEY (id),
  CONSTRAINT uq_course_medium_name UNIQUE (course_version_id, name),
  CONSTRAINT fk_course_medium_course_version FOREIGN KEY (course_version_id) REFERENCES course_version (id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

-- Kept by lesson code, so it outlives a new version of the course. place is where the reader was, in thousandths.
CREATE TABLE lesson_progress (
  id           BIGINT      NOT NULL AUTO_INCREMENT,
  person_id    BIGINT      NOT NULL,
  course_id    BIGINT      NOT NULL,
  lesson_code  VARCHAR(20) NOT NULL,
  place        INT         NOT NULL DEFAULT 0,
  opened_at    DATETIME(6) NOT NULL,
  last_at      DATETIME(6) NOT NULL,
  completed_at DATETIME(6) NULL,
  CONSTRAINT pk_lesson_progress PRIMARY KEY (id),
  CONSTRAINT uq_lesson_progress UNIQUE (person_id, course_id, lesson_code),
  CONSTRAINT fk_lesson_progress_person FOREIGN KEY (person_id) REFERENCES person (id),
  CONSTRAINT fk_lesson_progress_course FOREIGN KEY (course_id) REFERENCES course (id),
  CONSTRAINT ck_lesson_progress_place CHECK (place BETWEEN 0 AND 1000)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;
CREATE INDEX ix_lesson_progress_course ON lesson_progress (course_id, lesson_code, completed_at);
