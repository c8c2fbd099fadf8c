package nl.dutchtechzone.kansenradar.notify;

import java.awt.AlphaComposite;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.imageio.ImageIO;

/**
 * Draws how many deadlines each of the coming weeks has: a column a week, a dot a deadline. Without
 * letters, so that it needs no fonts and is the same on every machine; transparent, in colours that
 * stand out on white and on black.
 */
final class Timeline {
  /** Twice the size at which it is shown, for sharp screens. */
  private static final int SCALE = 2;

  static final int WIDTH = 592;
  static final int HEIGHT = 84;

  private static final int MOST_DOTS = 6;
  private static final Color SOON = new Color(0xC2, 0x41, 0x0C);
  private static final Color LATER = new Color(0x0E, 0x8A, 0x99);
  private static final Color LINE = new Color(0x80, 0x8C, 0x8E);

  private Timeline() {}

  /**
   * The picture as PNG.
   *
   * @param counts deadlines a week, this week first
   * @param soonWeeks how many of the first weeks are soon
   */
  static byte[] png(List<Integer> counts, int soonWeeks) {
    BufferedImage image =
        new BufferedImage(WIDTH * SCALE, HEIGHT * SCALE, BufferedImage.TYPE_INT_ARGB);
    Graphics2D g = image.createGraphics();
    try {
      g.setComposite(AlphaComposite.SrcOver);
      g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
      g.scale(SCALE, SCALE);
      double week = (double) WIDTH / counts.size();
      g.setColor(LINE);
      g.fillRect(0, HEIGHT - 8, WIDTH, 2);
      for (int i = 0; i < counts.size(); i++) {
        g.setColor(LINE);
        g.fillRect((int) (i * week), HEIGHT - 12, 1, 8);
        g.setColor(i < soonWeeks ? SOON : LATER);
        column(g, i * week + week / 2, counts.get(i));
      }
    } finally {
      g.dispose();
    }
    return bytes(image);
  }

  /** More than fit are one bar: it says "many", and the words beside the picture say how many. */
  private static void column(Graphics2D g, double middle, int count) {
    if (count > MOST_DOTS) {
      int height = MOST_DOTS * 11;
      g.fillRoundRect((int) middle - 5, HEIGHT - 14 - height, 10, height, 6, 6);
      return;
    }
    for (int dot = 0; dot < count; dot++) {
      g.fill(new Ellipse2D.Double(middle - 5, HEIGHT - 24 - dot * 11, 10, 10));
    }
  }

  private static byte[] bytes(BufferedImage image) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      ImageIO.setUseCache(false);
      ImageIO.write(image, "png", out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
