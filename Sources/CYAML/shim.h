// The system's libyaml: its event interface.
#include <yaml.h>
