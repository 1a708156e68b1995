-- A document that somebody hands in is looked up by what its bytes digest to.
CREATE INDEX ix_certificate_pdf_sha256 ON certificate (pdf_sha256);
