-- Two more kinds of questions. The answer of an ordering is its letters in the right order, such as CADB; that of a numeric
-- question is a number, or one with an absolute tolerance: 12.5±0.5.

ALTER TABLE question_version DROP CONSTRAINT ck_question_version_kind;
ALTER TABLE question_version MODIFY COLUMN answer VARCHAR(50) NOT NULL;
ALTER TABLE question_version ADD CONSTRAINT ck_question_version_kind
  CHECK (kind IN ('SINGLE', 'MULTIPLE', 'JUDGEMENT', 'ORDERING', 'NUMERIC'));

ALTER TABLE question_option DROP CONSTRAINT ck_question_option_letter;
ALTER TABLE question_option ADD CONSTRAINT ck_question_option_letter
  CHECK (letter IN ('A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'));

ALTER TABLE blueprint_cell DROP CONSTRAINT ck_blueprint_cell_kind;
ALTER TABLE blueprint_cell ADD CONSTRAINT ck_blueprint_cell_kind
  CHECK (kind IN ('SINGLE', 'MULTIPLE', 'JUDGEMENT', 'ORDERING', 'NUMERIC'));

-- shown_order of a numeric question is empty: it has nothing to shuffle.
ALTER TABLE paper_question DROP CONSTRAINT ck_paper_question_kind;
ALTER TABLE paper_question ADD CONSTRAINT ck_paper_question_kind
  CHECK (kind IN ('SINGLE', 'MULTIPLE', 'JUDGEMENT', 'ORDERING', 'NUMERIC'));

-- choice holds the letters of the paper in the candidate's order for an ordering, and the number for a numeric question.
ALTER TABLE answer MODIFY COLUMN choice VARCHAR(20) NOT NULL;
ALTER TABLE late_answer MODIFY COLUMN choice VARCHAR(20) NOT NULL;
ALTER TABLE graded_answer MODIFY COLUMN choice VARCHAR(20) NOT NULL;
