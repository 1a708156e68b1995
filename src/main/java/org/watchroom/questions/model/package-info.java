/** Questions, their versions, and the rules of a well-formed one. */
package org.watchroom.questions.model;
