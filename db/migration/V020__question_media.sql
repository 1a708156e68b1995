-- Pictures and sounds of questions. A file is kept once, by what it holds, however many versions show it.

CREATE TABLE media_file (
  sha256     CHAR(64)    NOT NULL,
  media_type VARCHAR(20) NOT NULL,
  content    MEDIUMBLOB  NOT NULL,
  added_at   DATETIME(6) NOT NULL,
  CONSTRAINT pk_media_file PRIMARY KEY (sha256),
  CONSTRAINT ck_media_file_type CHECK (media_type IN ('image/png', 'image/jpeg', 'audio/wav'))
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

-- One picture and one sound of a version at most; description says in words what they show or sound like.
CREATE TABLE question_medium (
  question_version_id BIGINT       NOT NULL,
  place               VARCHAR(10)  NOT NULL,
  sha256              CHAR(64)     NOT NULL,
  description         VARCHAR(300) NOT NULL,
  CONSTRAINT pk_question_medium PRIMARY KEY (question_version_id, place),
  CONSTRAINT fk_question_medium_version FOREIGN KEY (question_version_id) REFERENCES question_version (id),
  CONSTRAINT fk_question_medium_file FOREIGN KEY (sha256) REFERENCES media_file (sha256),
  CONSTRAINT ck_question_medium_place CHECK (place IN ('PICTURE', 'SOUND'))
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;
