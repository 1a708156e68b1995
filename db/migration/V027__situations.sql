-- A picture or a story that several questions share.

CREATE TABLE situation (
  id      BIGINT      NOT NULL AUTO_INCREMENT,
  code    VARCHAR(40) NOT NULL,
  newest  INT         NOT NULL DEFAULT 0,
  version INT         NOT NULL DEFAULT 0,
  CONSTRAINT pk_situation PRIMARY KEY (id),
  CONSTRAINT uq_situation_code UNIQUE (code)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

-- Once a version of a question that is more than a draft points here, this stays as it is. author_id is null for what the
-- product brought itself; version counts the changes of the row.
CREATE TABLE situation_version (
  id           BIGINT        NOT NULL AUTO_INCREMENT,
  situation_id BIGINT        NOT NULL,
  number       INT           NOT NULL,
  story        VARCHAR(2000) NOT NULL,
  author_id    BIGINT        NULL,
  made_at      DATETIME(6)   NOT NULL,
  version      INT           NOT NULL DEFAULT 0,
  CONSTRAINT pk_situation_version PRIMARY KEY (id),
  CONSTRAINT uq_situation_version_number UNIQUE (situation_id, number),
  CONSTRAINT fk_situation_version_situation FOREIGN KEY (situation_id) REFERENCES situation (id),
  CONSTRAINT fk_situation_version_author FOREIGN KEY (author_id) REFERENCES person (id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE situation_medium (
  situation_version_id BIGINT       NOT NULL,
  place                VARCHAR(10)  NOT NULL,
  sha256               CHAR(64)     NOT NULL,
  description          VARCHAR(300) NOT NULL,
  CONSTRAINT pk_situation_medium PRIMARY KEY (situation_version_id, place),
  CONSTRAINT fk_situation_medium_version FOREIGN KEY (situation_version_id) REFERENCES situation_version (id),
  CONSTRAINT fk_situation_medium_file FOREIGN KEY (sha256) REFERENCES media_file (sha256),
  CONSTRAINT ck_situation_medium_place CHECK (place IN ('PICTURE', 'SOUND'))
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

ALTER TABLE question_version ADD COLUMN situation_version_id BIGINT NULL;
ALTER TABLE question_version ADD CONSTRAINT fk_question_version_situation
  FOREIGN KEY (situation_version_id) REFERENCES situation_version (id);
