/** How a certificate looks on paper: drawn, tagged (PDF/UA-1), signed. The only place that knows iText. */
package org.watchroom.certificates.pdf;
