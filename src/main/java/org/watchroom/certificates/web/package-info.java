/** Pages of certificates: the register, issuing, own certificates, national results, verification, the first page. */
package org.watchroom.certificates.web;
