Console.Error.WriteLine("prtr");
return 1;
