-- The second factor of an account.

-- secret_cipher is AES-GCM; confirmed_at is null until its owner has shown a first code. A code of a step up to last_step
-- is used up.
CREATE TABLE second_factor (
  person_id     BIGINT         NOT NULL,
  secret_cipher VARBINARY(200) NOT NULL,
  confirmed_at  DATETIME(6)    NULL,
  last_step     BIGINT         NOT NULL DEFAULT 0,
  CONSTRAINT pk_second_factor PRIMARY KEY (person_id),
  CONSTRAINT fk_second_factor_account FOREIGN KEY (person_id) REFERENCES account (person_id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

-- Using a code removes it. Only a keyed digest is kept.
CREATE TABLE recovery_code (
  person_id BIGINT     NOT NULL,
  code_hash BINARY(32) NOT NULL,
  CONSTRAINT pk_recovery_code PRIMARY KEY (person_id, code_hash),
  CONSTRAINT fk_recovery_code_factor FOREIGN KEY (person_id) REFERENCES second_factor (person_id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;
