using System.Text;
using SiteGen;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
// A build has threads that wait for others: while they do, the cores are for the rest.
ThreadPool.SetMinThreads(2 * Environment.ProcessorCount, 2 * Environment.ProcessorCount);
return (int)await CommandLine.RunAsync(args, Terminal.Current, CancellationToken.None);
