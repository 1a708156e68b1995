/** What programs and pages fetch of questions. */
package org.watchroom.questions.rest;
