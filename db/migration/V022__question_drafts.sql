-- Files of questions wait in import_draft, as those of all other imports do.
DROP TABLE question_draft;
