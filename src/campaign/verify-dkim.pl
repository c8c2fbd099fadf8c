# Prints the verdict of Mail::DKIM on each mail. Usage: verify-dkim.pl PUBLIC_KEY_BASE64 FILE...
# The key is given instead of being asked of DNS.
use strict;
use warnings;
use Mail::DKIM::PublicKey;
use Mail::DKIM::Verifier;

my $key = shift;
{
  no warnings 'redefine';
  *Mail::DKIM::PublicKey::fetch_async = sub {
    my ($class, %asked) = @_;
    my $public = $class->parse("v=DKIM1; k=rsa; p=$key");
    return sub { $asked{Callbacks}{Success}->($public) };
  };
}
for my $file (@ARGV) {
  open my $mail, '<:raw', $file or die "$file: $!";
  my $bytes = do { local $/; <$mail> };
  # A maildir keeps lines as the system has them; the signature is of those of the wire.
  $bytes =~ s/\r?\n/\r\n/g;
  my $verifier = Mail::DKIM::Verifier->new;
  $verifier->PRINT($bytes);
  $verifier->CLOSE;
  print "$file: ", $verifier->result_detail, "\n";
}
