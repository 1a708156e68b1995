-- People, their accounts and institutions, and what the platform itself keeps.

CREATE TABLE demo_part (
  part      VARCHAR(60) NOT NULL,
  loaded_at DATETIME(6) NOT NULL,
  CONSTRAINT pk_demo_part PRIMARY KEY (part)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

-- Append-only: no statement of the product updates or deletes here.
CREATE TABLE action_log (
  id        BIGINT       NOT NULL AUTO_INCREMENT,
  at        DATETIME(6)  NOT NULL,
  person_id BIGINT       NULL,
  by_system BOOLEAN      NOT NULL,
  deed      VARCHAR(120) NOT NULL,
  subject   VARCHAR(400) NOT NULL,
  outcome   VARCHAR(10)  NOT NULL,
  reason    VARCHAR(120) NULL,
  CONSTRAINT pk_action_log PRIMARY KEY (id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;
CREATE INDEX ix_action_log_person ON action_log (person_id, at);

CREATE TABLE institution (
  id       BIGINT       NOT NULL AUTO_INCREMENT,
  name     VARCHAR(80)  NOT NULL,
  district VARCHAR(40)  NOT NULL,
  kind     VARCHAR(40)  NOT NULL,
  beds     INT          NOT NULL,
  version  INT          NOT NULL DEFAULT 0,
  CONSTRAINT pk_institution PRIMARY KEY (id),
  CONSTRAINT uq_institution_name UNIQUE (name),
  CONSTRAINT ck_institution_beds CHECK (beds >= 0)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE control_room (
  id               BIGINT      NOT NULL AUTO_INCREMENT,
  institution_id   BIGINT      NOT NULL,
  name             VARCHAR(80) NOT NULL,
  linkage_control  BOOLEAN     NOT NULL,
  people_per_shift INT         NOT NULL DEFAULT 2,
  shifts_per_day   INT         NOT NULL DEFAULT 3,
  version          INT         NOT NULL DEFAULT 0,
  CONSTRAINT pk_control_room PRIMARY KEY (id),
  CONSTRAINT uq_control_room_name UNIQUE (institution_id, name),
  CONSTRAINT fk_control_room_institution FOREIGN KEY (institution_id) REFERENCES institution (id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

-- identity_cipher is AES-GCM; identity_index is a keyed digest for look-ups; identity_masked is what people see.
CREATE TABLE person (
  id              BIGINT         NOT NULL AUTO_INCREMENT,
  name            VARCHAR(80)    NOT NULL,
  identity_cipher VARBINARY(200) NULL,
  identity_index  BINARY(32)     NULL,
  identity_masked VARCHAR(20)    NULL,
  birth_date      DATE           NULL,
  phone           VARCHAR(20)    NULL,
  institution_id  BIGINT         NULL,
  post            VARCHAR(40)    NULL,
  version         INT            NOT NULL DEFAULT 0,
  CONSTRAINT pk_person PRIMARY KEY (id),
  CONSTRAINT uq_person_identity UNIQUE (identity_index),
  CONSTRAINT fk_person_institution FOREIGN KEY (institution_id) REFERENCES institution (id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;
CREATE INDEX ix_person_phone ON person (phone);

CREATE TABLE account (
  person_id            BIGINT       NOT NULL,
  sign_in_name         VARCHAR(60)  NOT NULL,
  password_hash        VARCHAR(200) NULL,
  must_change_password BOOLEAN      NOT NULL DEFAULT TRUE,
  language             VARCHAR(10)  NULL,
  disabled             BOOLEAN      NOT NULL DEFAULT FALSE,
  demo                 BOOLEAN      NOT NULL DEFAULT FALSE,
  epoch                INT          NOT NULL DEFAULT 0,
  version              INT          NOT NULL DEFAULT 0,
  CONSTRAINT pk_account PRIMARY KEY (person_id),
  CONSTRAINT uq_account_sign_in_name UNIQUE (sign_in_name),
  CONSTRAINT fk_account_person FOREIGN KEY (person_id) REFERENCES person (id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE account_role (
  person_id BIGINT      NOT NULL,
  role      VARCHAR(20) NOT NULL,
  CONSTRAINT pk_account_role PRIMARY KEY (person_id, role),
  CONSTRAINT fk_account_role_account FOREIGN KEY (person_id) REFERENCES account (person_id),
  CONSTRAINT ck_account_role CHECK (role IN ('TRAINEE', 'INSTRUCTOR', 'ADMINISTRATOR'))
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

-- Wrong guesses, for throttling. who is a digest of name and address, so no name is kept.
CREATE TABLE sign_in_failure (
  id  BIGINT      NOT NULL AUTO_INCREMENT,
  who BINARY(32)  NOT NULL,
  at  DATETIME(6) NOT NULL,
  CONSTRAINT pk_sign_in_failure PRIMARY KEY (id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;
CREATE INDEX ix_sign_in_failure ON sign_in_failure (who, at);
