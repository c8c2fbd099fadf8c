package nl.dutchtechzone.kansenradar.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** How somebody works a page. */
interface Hands {
  /** Follows a link, presses a button, unfolds or ticks. */
  void press(Locator target);

  void write(Locator field, String text);

  /** With a mouse or a finger. */
  record Pointer() implements Hands {
    @Override
    public void press(Locator target) {
      target.click();
    }

    @Override
    public void write(Locator field, String text) {
      field.fill(text);
    }
  }

  /** With the keyboard alone; wherever it comes by, it must be seen to be there. */
  record Keyboard(Page page) implements Hands {
    private static final int PATIENCE = 250;

    /** The focus has an outline of 2 pixels or more and lies on the screen. */
    private static final String SEEN =
        """
        () => {
          const e = document.activeElement;
          if (!e || e === document.body) return true;
          const style = getComputedStyle(e);
          const box = e.getBoundingClientRect();
          return e.matches(":focus-visible") && style.outlineStyle !== "none"
              && parseFloat(style.outlineWidth) >= 2
              && box.bottom > 0 && box.right > 0
              && box.top < innerHeight && box.left < innerWidth;
        }\
        """;

    private static final String IS_FOCUSED = "e => e === document.activeElement";

    @Override
    public void press(Locator target) {
      reach(target);
      boolean follows = (Boolean) target.evaluate("e => e.matches('a')");
      page.keyboard().press(follows ? "Enter" : "Space");
    }

    @Override
    public void write(Locator field, String text) {
      reach(field);
      page.keyboard().press("ControlOrMeta+a");
      page.keyboard().type(text);
    }

    private void reach(Locator target) {
      target.waitFor();
      for (int i = 0; i < PATIENCE; i++) {
        if ((Boolean) target.evaluate(IS_FOCUSED)) return;
        page.keyboard().press("Tab");
        assertThat(page.evaluate(SEEN))
            .as(
                "where the keyboard is, is seen: %s",
                page.evaluate("document.activeElement.outerHTML"))
            .isEqualTo(true);
      }
      throw new AssertionError("the keyboard does not get to " + target);
    }
  }
}
