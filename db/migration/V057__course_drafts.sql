-- A course that is being written: at most one for each code, apart from what readers see until it is published. base is the
-- version that it was begun from, 0 for a new course.
CREATE TABLE course_draft (
  id          BIGINT        NOT NULL AUTO_INCREMENT,
  code        VARCHAR(40)   NOT NULL,
  base        INT           NOT NULL,
  title_zh    VARCHAR(120)  NOT NULL,
  title_en    VARCHAR(200)  NOT NULL,
  summary_zh  VARCHAR(600)  NOT NULL,
  summary_en  VARCHAR(1200) NOT NULL,
  review_zh   VARCHAR(120)  NOT NULL,
  review_en   VARCHAR(200)  NOT NULL,
  open_to_all BOOLEAN       NOT NULL,
  changed_at  DATETIME(6)   NOT NULL,
  version     INT           NOT NULL DEFAULT 0,
  CONSTRAINT pk_course_draft PRIMARY KEY (id),
  CONSTRAINT uq_course_draft_code UNIQUE (code)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

-- Empty texts are kept; they are asked for when the course is published. standard_keys stand apart by blanks.
CREATE TABLE course_draft_lesson (
  id              BIGINT        NOT NULL AUTO_INCREMENT,
  course_draft_id BIGINT        NOT NULL,
  place           INT           NOT NULL,
  code            VARCHAR(20)   NOT NULL,
  title_zh        VARCHAR(120)  NOT NULL,
  title_en        VARCHAR(200)  NOT NULL,
  chapter_zh      VARCHAR(120)  NOT NULL,
  chapter_en      VARCHAR(200)  NOT NULL,
  minutes         INT           NOT NULL,
  standard_keys   VARCHAR(2000) NOT NULL,
  markdown        MEDIUMTEXT    NOT NULL,
  version         INT           NOT NULL DEFAULT 0,
  CONSTRAINT pk_course_draft_lesson PRIMARY KEY (id),
  CONSTRAINT uq_course_draft_lesson_code UNIQUE (course_draft_id, code),
  CONSTRAINT fk_course_draft_lesson_draft FOREIGN KEY (course_draft_id) REFERENCES course_draft (id) ON DELETE CASCADE
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE course_draft_picture (
  id              BIGINT       NOT NULL AUTO_INCREMENT,
  course_draft_id BIGINT       NOT NULL,
  name            VARCHAR(120) NOT NULL,
  width           INT          NOT NULL,
  height          INT          NOT NULL,
  content         MEDIUMBLOB   NOT NULL,
  CONSTRAINT pk_course_draft_picture PRIMARY KEY (id),
  CONSTRAINT uq_course_draft_picture_name UNIQUE (course_draft_id, name),
  CONSTRAINT fk_course_draft_picture_draft FOREIGN KEY (course_draft_id) REFERENCES course_draft (id) ON DELETE CASCADE
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;
