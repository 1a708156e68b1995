-- After the exam: regrading, reports on faults of questions, and what results are read by.

-- What was decided about a version of a question after papers had been graded. number counts the decisions on one version,
-- so that one preview is taken once. accepted: answers in the letters of the bank, separated by a blank; empty unless KEYS.
CREATE TABLE regrade (
  id                  BIGINT       NOT NULL AUTO_INCREMENT,
  question_version_id BIGINT       NOT NULL,
  number              INT          NOT NULL,
  deed                VARCHAR(20)  NOT NULL,
  accepted            VARCHAR(200) NOT NULL,
  reason              VARCHAR(120) NOT NULL,
  taken_at            DATETIME(6)  NOT NULL,
  taken_by            BIGINT       NOT NULL,
  CONSTRAINT pk_regrade PRIMARY KEY (id),
  CONSTRAINT uq_regrade_number UNIQUE (question_version_id, number),
  CONSTRAINT fk_regrade_version FOREIGN KEY (question_version_id) REFERENCES question_version (id),
  CONSTRAINT fk_regrade_taken_by FOREIGN KEY (taken_by) REFERENCES person (id),
  CONSTRAINT ck_regrade_deed CHECK (deed IN ('KEYS', 'POINTS_TO_ALL', 'CANCELLED'))
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

-- Further grades. Grade 1 is what the paper got when it was sealed: attempt.points, attempt.passed and graded_answer. Each
-- further one decides one question anew; rows are only ever added. paper_hash: the sealing that it is of, since a paper that
-- was opened again begins with a new grade 1.
CREATE TABLE attempt_grade (
  attempt_id BIGINT       NOT NULL,
  number     INT          NOT NULL,
  regrade_id BIGINT       NOT NULL,
  paper_hash CHAR(64)     NOT NULL,
  no         INT          NOT NULL,
  awarded    DECIMAL(5,2) NOT NULL,
  cancelled  BOOLEAN      NOT NULL,
  points     DECIMAL(5,2) NOT NULL,
  passed     BOOLEAN      NOT NULL,
  CONSTRAINT pk_attempt_grade PRIMARY KEY (attempt_id, number),
  CONSTRAINT uq_attempt_grade_regrade UNIQUE (regrade_id, attempt_id),
  CONSTRAINT fk_attempt_grade_question FOREIGN KEY (attempt_id, no) REFERENCES paper_question (attempt_id, no),
  CONSTRAINT fk_attempt_grade_attempt FOREIGN KEY (attempt_id) REFERENCES attempt (id),
  CONSTRAINT fk_attempt_grade_regrade FOREIGN KEY (regrade_id) REFERENCES regrade (id),
  CONSTRAINT ck_attempt_grade_number CHECK (number > 1)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;
CREATE INDEX ix_attempt_grade_mark ON attempt_grade (attempt_id, no, number);

-- The grade that counts.
CREATE VIEW newest_grade AS
SELECT
  a.id AS attempt_id,
  COALESCE(g.number, 1) AS number,
  COALESCE(g.points, a.points) AS points,
  COALESCE(g.passed, a.passed) AS passed
FROM attempt a
LEFT JOIN attempt_grade g ON g.attempt_id = a.id AND g.number = (
  SELECT MAX(l.number) FROM attempt_grade l WHERE l.attempt_id = a.id AND l.paper_hash = a.paper_hash);

-- What each question earned by the grade that counts. A cancelled one keeps what it had earned, and is left out of the total.
CREATE VIEW newest_mark AS
SELECT
  m.attempt_id,
  m.no,
  m.choice,
  COALESCE(g.awarded, m.awarded) AS awarded,
  COALESCE(g.cancelled, FALSE) AS cancelled
FROM graded_answer m
JOIN attempt a ON a.id = m.attempt_id
LEFT JOIN attempt_grade g ON g.attempt_id = m.attempt_id AND g.no = m.no AND g.number = (
  SELECT MAX(l.number) FROM attempt_grade l
  WHERE l.attempt_id = m.attempt_id AND l.no = m.no AND l.paper_hash = a.paper_hash);

-- Where an item of the standard is taught, by the newest version of each course.
CREATE VIEW lesson_of_item AS
SELECT
  s.standard_key,
  c.code AS course_code,
  l.code AS lesson_code,
  l.position,
  l.title_zh,
  l.title_en
FROM lesson_standard s
JOIN lesson l ON l.id = s.lesson_id
JOIN course_version v ON v.id = l.course_version_id
JOIN course c ON c.id = v.course_id AND c.newest = v.number;

-- What a trainee says is wrong with a question of their paper. one_open: nobody has two open reports on one version.
CREATE TABLE fault_report (
  id                  BIGINT        NOT NULL AUTO_INCREMENT,
  attempt_id          BIGINT        NOT NULL,
  no                  INT           NOT NULL,
  question_version_id BIGINT        NOT NULL,
  person_id           BIGINT        NOT NULL,
  kind                VARCHAR(10)   NOT NULL,
  words               VARCHAR(1000) NOT NULL,
  reported_at         DATETIME(6)   NOT NULL,
  state               VARCHAR(10)   NOT NULL,
  answer              VARCHAR(1000) NULL,
  answered_at         DATETIME(6)   NULL,
  answered_by         BIGINT        NULL,
  one_open            INT GENERATED ALWAYS AS (CASE WHEN state = 'OPEN' THEN 1 ELSE NULL END) STORED,
  CONSTRAINT pk_fault_report PRIMARY KEY (id),
  CONSTRAINT uq_fault_report_open UNIQUE (person_id, question_version_id, one_open),
  CONSTRAINT fk_fault_report_question FOREIGN KEY (attempt_id, no) REFERENCES paper_question (attempt_id, no),
  CONSTRAINT fk_fault_report_version FOREIGN KEY (question_version_id) REFERENCES question_version (id),
  CONSTRAINT fk_fault_report_person FOREIGN KEY (person_id) REFERENCES person (id),
  CONSTRAINT fk_fault_report_answered_by FOREIGN KEY (answered_by) REFERENCES person (id),
  CONSTRAINT ck_fault_report_kind CHECK (kind IN ('KEY', 'WORDING', 'PICTURE', 'BASIS', 'OTHER')),
  CONSTRAINT ck_fault_report_state CHECK (
    (state = 'OPEN' AND answer IS NULL AND answered_at IS NULL AND answered_by IS NULL)
    OR (state IN ('ACCEPTED', 'DECLINED') AND answer IS NOT NULL AND answered_at IS NOT NULL AND answered_by IS NOT NULL))
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;
CREATE INDEX ix_fault_report_state ON fault_report (state, reported_at);
