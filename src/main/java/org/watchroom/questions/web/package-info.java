/** Pages of the question bank: the list, one question, and the import. */
package org.watchroom.questions.web;
