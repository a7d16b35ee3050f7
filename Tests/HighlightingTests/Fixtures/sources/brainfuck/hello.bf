prints a letter ++++++++[>++++++++<-]>+. then reads , and ends
