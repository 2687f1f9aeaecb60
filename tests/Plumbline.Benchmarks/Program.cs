Console.WriteLine("no figure yet");
