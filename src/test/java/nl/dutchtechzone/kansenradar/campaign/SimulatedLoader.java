package nl.dutchtechzone.kansenradar.campaign;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Loads the whole program anew, with {@link SimulatedTime} in the scheduler's library and in those
 * of our classes that follow its clock. Nothing but the reading of the clock is changed.
 */
final class SimulatedLoader extends URLClassLoader {
  private static final String TIME = Type.getInternalName(SimulatedTime.class);
  private static final List<String> TOUCHED =
      List.of(
          "org.quartz.",
          "nl.dutchtechzone.kansenradar.schedule.",
          "nl.dutchtechzone.kansenradar.app.");

  SimulatedLoader() {
    super(classPath(), ClassLoader.getPlatformClassLoader());
  }

  private static URL[] classPath() {
    List<URL> urls = new ArrayList<>();
    for (String entry : Launch.classPath().split(File.pathSeparator)) {
      try {
        urls.add(Path.of(entry).toUri().toURL());
      } catch (MalformedURLException e) {
        throw new IllegalArgumentException(entry, e);
      }
    }
    return urls.toArray(URL[]::new);
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    if (TOUCHED.stream().noneMatch(name::startsWith)) return super.findClass(name);
    try (InputStream in = getResourceAsStream(name.replace('.', '/') + ".class")) {
      if (in == null) throw new ClassNotFoundException(name);
      byte[] bytes = simulated(in.readAllBytes());
      return defineClass(name, bytes, 0, bytes.length);
    } catch (IOException e) {
      throw new ClassNotFoundException(name, e);
    }
  }

  private static byte[] simulated(byte[] bytes) {
    ClassReader reader = new ClassReader(bytes);
    ClassWriter writer = new ClassWriter(reader, ClassWriter.COMPUTE_MAXS);
    reader.accept(
        new ClassVisitor(Opcodes.ASM9, writer) {
          @Override
          public MethodVisitor visitMethod(
              int access, String name, String form, String signature, String[] exceptions) {
            return new Clockless(super.visitMethod(access, name, form, signature, exceptions));
          }
        },
        0);
    return writer.toByteArray();
  }

  /** Puts our clock in the place of each call that asks the system's. */
  private static final class Clockless extends MethodVisitor {
    Clockless(MethodVisitor next) {
      super(Opcodes.ASM9, next);
    }

    @Override
    public void visitMethodInsn(
        int opcode, String owner, String name, String form, boolean isInterface) {
      switch (owner + "." + name + form) {
        case "java/lang/System.currentTimeMillis()J" -> ask("millis", form);
        case "java/time/InstantSource.system()Ljava/time/InstantSource;" -> ask("source", form);
        case "java/lang/Object.wait(J)V" -> ask("pause", "(Ljava/lang/Object;J)V");
        case "java/util/Date.<init>()V" -> {
          ask("millis", "()J");
          super.visitMethodInsn(opcode, owner, name, "(J)V", isInterface);
        }
        default -> super.visitMethodInsn(opcode, owner, name, form, isInterface);
      }
    }

    private void ask(String name, String form) {
      super.visitMethodInsn(Opcodes.INVOKESTATIC, TIME, name, form, false);
    }
  }
}
