package org.watchroom.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import org.watchroom.platform.Postman;
import org.watchroom.platform.Settings;
import org.watchroom.platform.Texts;

/** Where links lead, and the words that go with them. */
@ApplicationScoped
class LinkAddress {

    @Inject
    private Settings settings;

    @Inject
    private Postman postman;

    @Inject
    private Texts texts;

    String of(String token) {
        return settings.publicUrl() + "/people/link.xhtml#" + token;
    }

    boolean canMail() {
        return postman.isThere();
    }

    String text(Locale language, String key, Object... arguments) {
        return texts.of(language, key, arguments);
    }
}
