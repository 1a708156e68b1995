-- What the list of questions is filtered and counted by, so that it need not read the questions themselves.

CREATE INDEX ix_question_version_list ON question_version (function_name, kind, difficulty, state, number, question_id);
