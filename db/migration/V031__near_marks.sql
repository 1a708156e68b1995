-- The few marks of each stem by which those that may ask nearly the same are found, see NearStems.marks. Filled at the start.

CREATE TABLE question_mark (
  mark                INT    NOT NULL,
  grams               INT    NOT NULL,
  question_version_id BIGINT NOT NULL,
  CONSTRAINT pk_question_mark PRIMARY KEY (mark, grams, question_version_id),
  CONSTRAINT fk_question_mark_version FOREIGN KEY (question_version_id) REFERENCES question_version (id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;
