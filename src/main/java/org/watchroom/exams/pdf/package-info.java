/** The documents of exams: receipts, papers and their keys, tagged (PDF/UA-1). The only place of exams that knows iText. */
package org.watchroom.exams.pdf;
