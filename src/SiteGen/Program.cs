using System.Text;
using SiteGen;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
return (int)await CommandLine.RunAsync(args, Terminal.Current, CancellationToken.None);
