use strict;

=head1 NAME

list - prints "things"

=cut

my $x = 1;

=head2 open

no end here
