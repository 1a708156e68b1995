-- Pictures at the items of drill sheets, each kept once under the hash of what is shown.

CREATE TABLE drill_picture (
  sha256     CHAR(64)    NOT NULL,
  media_type VARCHAR(20) NOT NULL,
  content    MEDIUMBLOB  NOT NULL,
  added_at   DATETIME(6) NOT NULL,
  CONSTRAINT pk_drill_picture PRIMARY KEY (sha256),
  CONSTRAINT ck_drill_picture_type CHECK (media_type IN ('image/jpeg', 'image/png'))
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

ALTER TABLE drill_item ADD COLUMN picture CHAR(64) NULL;
ALTER TABLE drill_item ADD CONSTRAINT fk_drill_item_picture FOREIGN KEY (picture) REFERENCES drill_picture (sha256);
