-- Who signs in by the identity provider of the house (OpenID Connect).

-- Only its owner makes a link, while signed in here otherwise. A provider never gives a subject to another person; the label is
-- for showing alone.
CREATE TABLE provider_link (
  person_id BIGINT       NOT NULL,
  issuer    VARCHAR(255) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  subject   VARCHAR(255) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  label     VARCHAR(120) NOT NULL,
  made_at   DATETIME(6)  NOT NULL,
  CONSTRAINT pk_provider_link PRIMARY KEY (person_id),
  CONSTRAINT uq_provider_link UNIQUE (issuer, subject),
  CONSTRAINT fk_provider_link_account FOREIGN KEY (person_id) REFERENCES account (person_id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;
