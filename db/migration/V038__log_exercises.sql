-- Exercises in filling in the duty log (值班记录) and the fault log (故障维修记录), and what trainees handed in.

-- content: the story, the fields of the form and their right answers, in JSON. A version never changes; an import is the next one.
CREATE TABLE log_exercise (
  id          BIGINT      NOT NULL AUTO_INCREMENT,
  code        VARCHAR(40) NOT NULL,
  version_no  INT         NOT NULL,
  form        VARCHAR(10) NOT NULL,
  content     MEDIUMTEXT  NOT NULL,
  imported_at DATETIME(6) NOT NULL,
  CONSTRAINT pk_log_exercise PRIMARY KEY (id),
  CONSTRAINT uq_log_exercise_version UNIQUE (code, version_no),
  CONSTRAINT ck_log_exercise_form CHECK (form IN ('DUTY', 'FAULT'))
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

-- answers: what was written into each field, in JSON by the name of the field.
CREATE TABLE log_attempt (
  id           BIGINT        NOT NULL AUTO_INCREMENT,
  trainee_id   BIGINT        NOT NULL,
  exercise_id  BIGINT        NOT NULL,
  answers      MEDIUMTEXT    NOT NULL,
  points       DECIMAL(5, 2) NOT NULL,
  handed_in_at DATETIME(6)   NOT NULL,
  CONSTRAINT pk_log_attempt PRIMARY KEY (id),
  CONSTRAINT fk_log_attempt_trainee FOREIGN KEY (trainee_id) REFERENCES person (id),
  CONSTRAINT fk_log_attempt_exercise FOREIGN KEY (exercise_id) REFERENCES log_exercise (id),
  CONSTRAINT ck_log_attempt_points CHECK (points BETWEEN 0 AND 100)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;
CREATE INDEX ix_log_attempt_trainee ON log_attempt (trainee_id, handed_in_at);
