-- Accounts: what the action log can be asked for, links to sign in with, and sessions.

-- about_person is the person that a deed was about.
ALTER TABLE action_log ADD about_person BIGINT NULL;
CREATE INDEX ix_action_log_at ON action_log (at);
CREATE INDEX ix_action_log_deed ON action_log (deed, at);
CREATE INDEX ix_action_log_about ON action_log (about_person, at);

ALTER TABLE account ADD mail VARCHAR(254) NULL;

-- One link a person at most: a new one takes the place of the old one, and using it removes it. Only a digest is kept.
-- It holds as long as the account is in that epoch: a password chosen or handed over otherwise ends it.
CREATE TABLE sign_in_link (
  person_id  BIGINT      NOT NULL,
  token_hash BINARY(32)  NOT NULL,
  purpose    VARCHAR(12) NOT NULL,
  epoch      INT         NOT NULL,
  made_at    DATETIME(6) NOT NULL,
  made_by    BIGINT      NULL,
  expires_at DATETIME(6) NOT NULL,
  CONSTRAINT pk_sign_in_link PRIMARY KEY (person_id),
  CONSTRAINT uq_sign_in_link UNIQUE (token_hash),
  CONSTRAINT fk_sign_in_link_account FOREIGN KEY (person_id) REFERENCES account (person_id),
  CONSTRAINT fk_sign_in_link_made_by FOREIGN KEY (made_by) REFERENCES person (id),
  CONSTRAINT ck_sign_in_link_purpose CHECK (purpose IN ('INVITATION', 'RESET'))
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

-- device and network are coarse words, never a whole address. A session of an older epoch of its account has ended too.
CREATE TABLE account_session (
  id        BIGINT      NOT NULL AUTO_INCREMENT,
  person_id BIGINT      NOT NULL,
  epoch     INT         NOT NULL,
  device    VARCHAR(60) NOT NULL,
  network   VARCHAR(40) NOT NULL,
  began_at  DATETIME(6) NOT NULL,
  seen_at   DATETIME(6) NOT NULL,
  ended_at  DATETIME(6) NULL,
  CONSTRAINT pk_account_session PRIMARY KEY (id),
  CONSTRAINT fk_account_session_account FOREIGN KEY (person_id) REFERENCES account (person_id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;
CREATE INDEX ix_account_session_person ON account_session (person_id, ended_at);
