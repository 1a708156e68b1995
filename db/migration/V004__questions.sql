-- The question bank. A version never changes; a question whose content changes gets the next number.

CREATE TABLE question (
  id      BIGINT      NOT NULL AUTO_INCREMENT,
  code    VARCHAR(40) NOT NULL,
  newest  INT         NOT NULL DEFAULT 0,
  version INT         NOT NULL DEFAULT 0,
  CONSTRAINT pk_question PRIMARY KEY (id),
  CONSTRAINT uq_question_code UNIQUE (code)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

-- edition, level and function_name repeat what the standard says of standard_key, which never changes within an edition.
CREATE TABLE question_version (
  id            BIGINT        NOT NULL AUTO_INCREMENT,
  question_id   BIGINT        NOT NULL,
  number        INT           NOT NULL,
  standard_key  VARCHAR(40)   NOT NULL,
  edition       VARCHAR(20)   NOT NULL,
  level         VARCHAR(10)   NOT NULL,
  function_name VARCHAR(40)   NOT NULL,
  kind          VARCHAR(20)   NOT NULL,
  difficulty    VARCHAR(10)   NOT NULL,
  stem          VARCHAR(1000) NOT NULL,
  answer        VARCHAR(6)    NOT NULL,
  explanation   VARCHAR(2000) NOT NULL,
  basis         VARCHAR(500)  NOT NULL,
  review        VARCHAR(80)   NOT NULL,
  imported_at   DATETIME(6)   NOT NULL,
  CONSTRAINT pk_question_version PRIMARY KEY (id),
  CONSTRAINT uq_question_version_number UNIQUE (question_id, number),
  CONSTRAINT fk_question_version_question FOREIGN KEY (question_id) REFERENCES question (id),
  CONSTRAINT fk_question_version_item FOREIGN KEY (standard_key) REFERENCES standard_item (skey),
  CONSTRAINT ck_question_version_kind CHECK (kind IN ('SINGLE', 'MULTIPLE', 'JUDGEMENT')),
  CONSTRAINT ck_question_version_difficulty CHECK (difficulty IN ('EASY', 'MEDIUM', 'HARD'))
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;
CREATE INDEX ix_question_version_cell ON question_version (edition, level, function_name, kind);

-- A judgement has no options; its answer is T or F.
CREATE TABLE question_option (
  question_version_id BIGINT       NOT NULL,
  letter              CHAR(1)      NOT NULL,
  text                VARCHAR(500) NOT NULL,
  CONSTRAINT pk_question_option PRIMARY KEY (question_version_id, letter),
  CONSTRAINT fk_question_option_version FOREIGN KEY (question_version_id) REFERENCES question_version (id),
  CONSTRAINT ck_question_option_letter CHECK (letter IN ('A', 'B', 'C', 'D', 'E', 'F'))
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

-- An uploaded sheet between its preview and its import.
CREATE TABLE question_draft (
  id         VARCHAR(40)  NOT NULL,
  owner_id   BIGINT       NULL,
  file_name  VARCHAR(120) NOT NULL,
  content    LONGBLOB     NOT NULL,
  expires_at DATETIME(6)  NOT NULL,
  finished   BOOLEAN      NOT NULL DEFAULT FALSE,
  added      INT          NOT NULL DEFAULT 0,
  changed    INT          NOT NULL DEFAULT 0,
  unchanged  INT          NOT NULL DEFAULT 0,
  CONSTRAINT pk_question_draft PRIMARY KEY (id),
  CONSTRAINT fk_question_draft_owner FOREIGN KEY (owner_id) REFERENCES account (person_id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;
CREATE INDEX ix_question_draft_expires ON question_draft (expires_at);
