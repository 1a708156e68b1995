package org.watchroom.platform.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.Serializable;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.watchroom.platform.Texts;

/** The language of this reader: their own choice, else what the browser asks for, else Chinese. */
@Named("language")
@RequestScoped
public class LanguageChoice implements Serializable {

    static final String COOKIE = "watchroom-language";

    private static final String ASKED = "watchroom.asked";

    @Inject
    private transient HttpServletRequest request;

    private Locale locale;

    public Locale getLocale() {
        if (locale == null) {
            locale = read();
        }
        return locale;
    }

    /** The tag that stands in {@code <html lang>}. */
    public String getTag() {
        return isEnglish() ? "en" : "zh-CN";
    }

    public boolean isEnglish() {
        return Texts.ENGLISH.equals(getLocale());
    }

    /** Remembers the choice for a year and shows the same page again. */
    public void choose(String tag) throws IOException {
        FacesContext faces = FacesContext.getCurrentInstance();
        faces.getExternalContext()
                .addResponseCookie(
                        COOKIE,
                        "en".equals(tag) ? "en" : "zh-CN",
                        Map.of("path", "/", "maxAge", 365 * 24 * 3600, "httpOnly", true, "SameSite", "Lax"));
        String asked = request.getParameter("asked");
        faces.getExternalContext()
                .redirect(request.getRequestURI() + (asked == null || asked.isBlank() ? "" : "?" + asked));
    }

    /** What the address of this page asked for, also after forms were sent to it. */
    public String getAsked() {
        FacesContext faces = FacesContext.getCurrentInstance();
        Map<String, Object> page = faces.getViewRoot().getAttributes();
        if (!faces.isPostback()) {
            page.put(ASKED, Objects.requireNonNullElse(request.getQueryString(), ""));
        }
        return (String) page.get(ASKED);
    }

    private Locale read() {
        if (request.getCookies() != null) {
            for (Cookie cookie : request.getCookies()) {
                if (COOKIE.equals(cookie.getName())) {
                    return "en".equals(cookie.getValue()) ? Texts.ENGLISH : Texts.CHINESE;
                }
            }
        }
        boolean asksForEnglish = request.getHeader("Accept-Language") != null
                && "en".equals(request.getLocale().getLanguage());
        return asksForEnglish ? Texts.ENGLISH : Texts.CHINESE;
    }
}
